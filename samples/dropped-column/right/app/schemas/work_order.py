from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field


class WorkOrderCreate(BaseModel):
    quote_id: int
    title: str = Field(min_length=1, max_length=200)


class WorkOrderUpdate(BaseModel):
    title: str | None = None
    status: str | None = None


class WorkOrderRead(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    quote_id: int
    title: str
    status: str
    started_at: datetime | None
    finished_at: datetime | None
