from uuid import UUID

from fastapi import APIRouter

from ..database import fetch

router = APIRouter(prefix="/jobs")


@router.get("/waiting")
async def waiting(limit: int = 50):
    return await fetch(
        """
        SELECT id, episode_id, job_type, created_at
        FROM episode_jobs
        WHERE state = 'waiting'
        ORDER BY created_at
        LIMIT $1
        """,
        limit,
    )


@router.post("", status_code=201)
async def create_job(episode_id: UUID, job_type: str):
    return await fetch(
        """
        INSERT INTO episode_jobs (episode_id, job_type)
        VALUES ($1, $2)
        RETURNING id
        """,
        episode_id,
        job_type,
    )
