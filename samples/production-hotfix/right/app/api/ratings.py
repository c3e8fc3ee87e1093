from uuid import UUID

from fastapi import APIRouter

from ..database import fetch

router = APIRouter(prefix="/ratings")


@router.get("/episodes/{episode_id}")
async def of_episode(episode_id: UUID):
    return await fetch(
        """
        SELECT j.job_type, avg(r.stars) AS stars, avg(coalesce(r.quality, 0.75)) AS quality
        FROM job_ratings r
        JOIN episode_jobs j ON j.id = r.job_id
        WHERE j.episode_id = $1 AND r.success
        GROUP BY j.job_type
        """,
        episode_id,
    )
