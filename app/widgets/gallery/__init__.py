"""What the start page shows: templates of several folders, found, drawn and looked at."""
