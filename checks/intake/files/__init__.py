"""Files as people and systems make them: found, recognised by content, opened, read cell by cell."""
