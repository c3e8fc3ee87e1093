from fastapi import APIRouter, Depends
from sqlalchemy import text
from sqlalchemy.orm import Session

from ..database import get_session

router = APIRouter(prefix="/reports", tags=["reports"])

PRECISION = text(
    """
    SELECT c.name,
           count(*) AS finished,
           avg(extract(epoch FROM w.finished_at - w.started_at) / 60) AS actual,
           avg(w.estimated_minutes) AS estimated
    FROM work_orders w
    JOIN quotes q ON q.id = w.quote_id
    JOIN customers c ON c.id = q.customer_id
    WHERE w.finished_at IS NOT NULL
      AND w.estimated_minutes IS NOT NULL
    GROUP BY c.name
    ORDER BY c.name
    """
)


@router.get("/precision")
def precision(session: Session = Depends(get_session)):
    """How far our estimates are from what the work took."""
    return [
        {
            "customer": row.name,
            "finished": row.finished,
            "actual": row.actual,
            "estimated": row.estimated,
        }
        for row in session.execute(PRECISION)
    ]
