from contextlib import asynccontextmanager

from fastapi import FastAPI

from .api import jobs, ratings, shows
from .database import open_pool


@asynccontextmanager
async def lifespan(app: FastAPI):
    await open_pool()
    yield


app = FastAPI(title="Podcast desk", lifespan=lifespan)
app.include_router(shows.router)
app.include_router(jobs.router)
app.include_router(ratings.router)
