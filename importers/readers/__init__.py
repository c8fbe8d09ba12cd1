"""What is it, and which rows are in it: one reader a kind of file, each in a child process."""
