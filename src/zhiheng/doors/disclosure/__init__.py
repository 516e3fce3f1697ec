"""What the court lays open to everybody: pages without log-in, for both networks."""
