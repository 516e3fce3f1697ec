"""Keys and wiring: settings, routes, who listens to whom, the command line, the ground below."""
