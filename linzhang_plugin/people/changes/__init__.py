"""Changes of posts (人事变动): what happened, what it does to tenures, what becomes stale, and doing it."""
