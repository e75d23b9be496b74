# Built in two stages: the first has what builds, the second only what runs. Nothing here is secret; the token
# and every other setting come from the environment when the container starts.
ARG PYTHON=3.13-slim-bookworm

FROM python:${PYTHON} AS build
# The libraries first: this layer changes only with the locked file. Every one has a wheel, so no compiler is needed.
COPY requirements/ /source/requirements/
RUN python -m venv /kaldy \
    && /kaldy/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r /source/requirements/run.txt \
    && python -m venv /tools \
    && /tools/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r /source/requirements/build.txt
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY locales/ locales/
COPY telegram_stand_in/ telegram_stand_in/
COPY bot/ bot/
# The wheel's own dependencies are those installed above, by hash: none may be fetched here.
RUN /tools/bin/hatchling build --target wheel --directory /wheel \
    && /kaldy/bin/pip install --no-cache-dir --no-deps --no-index /wheel/*.whl

FROM python:${PYTHON}
# A number (10001) outside the range of the host's own users; it owns nothing but the data.
RUN groupadd --gid 10001 kaldy \
    && useradd --uid 10001 --gid kaldy --no-create-home --home-dir /data --shell /usr/sbin/nologin kaldy \
    && install --directory --owner=kaldy --group=kaldy --mode=0700 /data
COPY --from=build /kaldy /kaldy
ENV PATH=/kaldy/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATA_DIR=/data
# Where nothing can be written: `python -m` looks for modules and `.env` here.
WORKDIR /kaldy
USER 10001
VOLUME ["/data"]
# `health` reads the heartbeat that the bot leaves in DATA_DIR: no port is needed. Fresh for two minutes.
HEALTHCHECK --interval=60s --timeout=15s --start-period=60s --retries=2 CMD ["python", "-m", "bot", "health"]
# The bot is process 1 and ends by itself on SIGTERM, after it has answered what it began.
ENTRYPOINT ["python", "-m", "bot"]
