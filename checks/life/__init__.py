"""The life of a finding: which steps are lawful, where each finding stands, and what people's answers make of it."""
