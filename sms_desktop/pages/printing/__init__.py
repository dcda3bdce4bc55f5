"""Papers from the pages: what shall be printed, saving it as PDF, and printing it by the system's dialog."""
