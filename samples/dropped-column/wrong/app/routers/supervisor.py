from datetime import datetime, timezone

from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session

from ..database import get_session
from ..models import WorkOrder
from ..schemas.dashboard import WorkOrderCard

router = APIRouter(prefix="/supervisor", tags=["supervisor"])


def card(work_order: WorkOrder, now: datetime) -> WorkOrderCard:
    minutes = int((now - work_order.started_at).total_seconds() // 60)
    return WorkOrderCard(
        id=work_order.id,
        title=work_order.title,
        estimated_minutes=work_order.estimated_minutes,
        minutes_so_far=minutes,
        late=work_order.estimated_minutes is not None
        and minutes > work_order.estimated_minutes,
    )


@router.get("/running", response_model=list[WorkOrderCard])
def running(session: Session = Depends(get_session)):
    query = select(WorkOrder).where(
        WorkOrder.started_at.is_not(None), WorkOrder.finished_at.is_(None)
    )
    now = datetime.now(timezone.utc)
    return [card(work_order, now) for work_order in session.scalars(query)]
