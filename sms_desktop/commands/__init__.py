"""The groups of the `sms` command, one file each: the window's services and rules, without a window."""
