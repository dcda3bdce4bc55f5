"""The audit: who did what to accounts, devices and the school as a whole, in a chain that shows tampering."""
