from fastapi import FastAPI

from .routers import performance, quotes, reports, supervisor, work_orders

app = FastAPI(title="Workshop")
app.include_router(work_orders.router)
app.include_router(supervisor.router)
app.include_router(performance.router)
app.include_router(reports.router)
app.include_router(quotes.router)


@app.get("/health")
def health():
    return {"status": "ok"}
