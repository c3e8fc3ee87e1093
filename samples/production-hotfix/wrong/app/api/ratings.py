from uuid import UUID

from fastapi import APIRouter

from ..database import fetch

router = APIRouter(prefix="/ratings")


@router.get("/episodes/{episode_id}")
async def of_episode(episode_id: UUID):
    return await fetch(
        """
        SELECT j."jobType", avg(r.stars) AS stars, avg(coalesce(r.quality, 0.75)) AS quality
        FROM job_ratings r
        JOIN episode_job j ON j.id = r.job_id
        WHERE j."episodeId" = $1 AND r.success
        GROUP BY j."jobType"
        """,
        episode_id,
    )
