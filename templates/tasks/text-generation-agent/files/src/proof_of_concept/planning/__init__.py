"""How the rule planner reads a request and goes through it, step by step."""
