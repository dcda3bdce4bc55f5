"""What `sms-server` does, without a terminal: each command takes its settings and yields its lines."""
