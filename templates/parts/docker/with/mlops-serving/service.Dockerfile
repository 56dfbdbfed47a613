# The service as an image: compose.override.yaml has its name for `docker compose`.

FROM python:3.12-slim AS build
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /build
COPY pyproject.toml README.md ./
COPY src/ src/
# pyproject.toml says which versions may be.
# hadolint ignore=DL3013
RUN pip install --no-cache-dir .

FROM python:3.12-slim
RUN useradd --create-home --uid 1000 user
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    HOST=0.0.0.0
# The package is installed; project.yaml, data and models are read from here.
WORKDIR /home/user/app
RUN chown user .
COPY --chown=user . .
USER 1000

EXPOSE 8000
HEALTHCHECK --interval=5s --timeout=5s --start-period=180s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://localhost:8000/health', timeout=4)"]
CMD ["python", "-m", "proof_of_concept.service"]
