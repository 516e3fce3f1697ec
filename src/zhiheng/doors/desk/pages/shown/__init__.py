"""What the pages show: made from the registers' answers, in the words of the screen."""
