from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session

from ..database import get_session
from ..models import WorkOrder

router = APIRouter(prefix="/performance", tags=["performance"])


@router.get("/open-minutes")
def open_minutes(session: Session = Depends(get_session)):
    """How much planned work is still to be done."""
    open_orders = session.scalars(
        select(WorkOrder).where(WorkOrder.finished_at.is_(None))
    )
    return {"minutes": sum(order.estimated_minutes or 0 for order in open_orders)}
