import os

import asyncpg

pool: asyncpg.Pool | None = None


async def open_pool() -> None:
    global pool
    pool = await asyncpg.create_pool(os.environ["DATABASE_URL"])


async def fetch(query: str, *values):
    async with pool.acquire() as connection:
        return [dict(row) for row in await connection.fetch(query, *values)]
