from pydantic import BaseModel, ConfigDict


class QuoteCreate(BaseModel):
    customer_id: int
    estimated_minutes: int
    price_cents: int


class QuoteRead(QuoteCreate):
    model_config = ConfigDict(from_attributes=True)

    id: int
