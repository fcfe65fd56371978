"""What people send back: forms opened whatever they were saved as, read row by row, and each row taken or refused."""
