from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import select
from sqlalchemy.orm import Session

from ..database import get_session
from ..models import Quote, WorkOrder
from ..schemas.work_order import WorkOrderCreate, WorkOrderRead, WorkOrderUpdate

router = APIRouter(prefix="/work-orders", tags=["work orders"])


@router.get("", response_model=list[WorkOrderRead])
def list_work_orders(
    longest_first: bool = False, session: Session = Depends(get_session)
):
    query = select(WorkOrder).where(WorkOrder.finished_at.is_(None))
    if longest_first:
        query = query.join(WorkOrder.quote).order_by(Quote.estimated_minutes.desc())
    return session.scalars(query).all()


@router.post("", response_model=WorkOrderRead, status_code=201)
def create_work_order(body: WorkOrderCreate, session: Session = Depends(get_session)):
    work_order = WorkOrder(
        quote_id=body.quote_id,
        title=body.title,
    )
    session.add(work_order)
    session.commit()
    return work_order


@router.patch("/{work_order_id}", response_model=WorkOrderRead)
def update_work_order(
    work_order_id: int, body: WorkOrderUpdate, session: Session = Depends(get_session)
):
    work_order = session.get(WorkOrder, work_order_id)
    if work_order is None:
        raise HTTPException(status_code=404)
    if body.title is not None:
        work_order.title = body.title
    if body.status is not None:
        work_order.status = body.status
    session.commit()
    return work_order
