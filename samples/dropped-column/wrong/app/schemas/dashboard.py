from pydantic import BaseModel


class WorkOrderCard(BaseModel):
    """One card of the supervisor's board."""

    id: int
    title: str
    estimated_minutes: int | None
    minutes_so_far: int
    late: bool
