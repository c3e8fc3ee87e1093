from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from ..database import get_session
from ..models import Quote
from ..schemas.quote import QuoteCreate, QuoteRead

router = APIRouter(prefix="/quotes", tags=["quotes"])


@router.post("", response_model=QuoteRead, status_code=201)
def create_quote(body: QuoteCreate, session: Session = Depends(get_session)):
    quote = Quote(
        customer_id=body.customer_id,
        estimated_minutes=body.estimated_minutes,
        price_cents=body.price_cents,
    )
    session.add(quote)
    session.commit()
    return quote
