from uuid import UUID

from fastapi import APIRouter

from ..database import fetch

router = APIRouter(prefix="/shows")


@router.get("")
async def list_shows():
    return await fetch("SELECT id, slug, name FROM shows ORDER BY name")


@router.post("", status_code=201)
async def create_show(slug: str, name: str):
    return await fetch(
        "INSERT INTO shows (slug, name) VALUES ($1, $2) RETURNING id, slug, name", slug, name
    )


@router.get("/{show_id}/episodes")
async def list_episodes(show_id: UUID):
    return await fetch(
        """
        SELECT id, title, seconds, word_count, published_at
        FROM episodes
        WHERE show_id = $1
        ORDER BY published_at DESC NULLS FIRST
        """,
        show_id,
    )
