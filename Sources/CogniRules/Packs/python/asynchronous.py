import asyncio
import subprocess
import time

import requests


async def fetch(address):
    # ruleid: missing-await
    asyncio.sleep(1)
    # ok: missing-await
    await asyncio.sleep(1)
    # ok: missing-await
    await asyncio.wait_for(asyncio.sleep(1), 3)  # asyncio.sleep(1)
    return "asyncio.sleep(1)"


async def both():
    # ruleid: missing-await
    fetch("a")
    # ok: missing-await
    page = fetch("a")
    # ok: missing-await
    other = asyncio.create_task(fetch("b"))
    # ok: missing-await
    return await asyncio.gather(page, other, fetch("c"))


def outside():
    # ok: missing-await
    asyncio.run(fetch("a"))


class Client:
    async def close(self):
        await self.connection.close()

    async def restart(self):
        # ruleid: missing-await
        self.close()
        # ok: missing-await
        await self.close()
        # ok: missing-await
        self.connection.close()


async def blocking(address):
    # ruleid: blocking-call-in-coroutine
    time.sleep(1)
    # ruleid: blocking-call-in-coroutine
    page = requests.get(address)
    # ok: blocking-call-in-coroutine
    await asyncio.to_thread(time.sleep, 1)
    # ok: blocking-call-in-coroutine
    await loop.run_in_executor(None, lambda: time.sleep(1))
    return page, "time.sleep(1)"  # time.sleep(1)


def waiting():
    # ok: blocking-call-in-coroutine
    time.sleep(1)


async def begin(tasks):
    # ruleid: task-not-kept
    asyncio.create_task(work())
    # ok: task-not-kept
    task = asyncio.create_task(work())
    # ok: task-not-kept
    tasks.append(asyncio.create_task(work()))
    # ok: task-not-kept
    await asyncio.create_task(work())
    # ok: task-not-kept
    return task, "asyncio.create_task(work())"  # asyncio.create_task(work())
