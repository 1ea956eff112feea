"""What keeps the user's words, whatever becomes of the program, the machine or the file."""
