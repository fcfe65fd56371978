"""静态抽查: a reproducible, stratified sample of the month for people to check, and what it says of what was missed."""
