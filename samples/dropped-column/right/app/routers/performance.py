from fastapi import APIRouter, Depends
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ..database import get_session
from ..models import Quote, WorkOrder

router = APIRouter(prefix="/performance", tags=["performance"])


@router.get("/open-minutes")
def open_minutes(session: Session = Depends(get_session)):
    """How much planned work is still to be done."""
    planned = session.scalar(
        select(func.sum(Quote.estimated_minutes))
        .join(WorkOrder, WorkOrder.quote_id == Quote.id)
        .where(WorkOrder.finished_at.is_(None))
    )
    return {"minutes": planned or 0}
