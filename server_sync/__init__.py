"""The central server, where replicas meet: HTTP and WebSocket, accounts, jobs, mail."""
