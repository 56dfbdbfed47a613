"""The agent as a graph of LangGraph: the same planner, the same tools, and a stop for a person."""
