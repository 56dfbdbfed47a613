/** No repo's package is named like what it, or a later week of its plan, imports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isReservedPackage, packageName, repoName } from '../../src/words/names.ts';
import { importedIn, readReserved, requiredIn } from '../../src/words/reserved.ts';
import { listFiles, PROJECT, TEMPLATES } from '../support/paths.ts';

test.each(
  (
    'openai whisper datasets evaluate wandb spacy rfdetr sklearn PIL cv2 bs4 yaml skimage dotenv faiss torch email transformers ' +
    'tokenizers accelerate peft trl timm torchvision torchaudio ultralytics supervision lightgbm xgboost catboost shap optuna mlflow ' +
    'dvc fastapi pydantic langchain langgraph smolagents chromadb ragas anthropic ollama nltk gensim gliner bertopic hdbscan umap implicit ' +
    'statsforecast chronos prophet gymnasium librosa soundfile vosk rapidocr easyocr pytesseract setfit duckdb polars sqlalchemy evidently ' +
    'airflow prefect docker onnxruntime jax keras tensorflow bentoml asyncio tomllib compression annotationlib opencv-python scikit-learn'
  ).split(' '),
)('%s', (name) => {
  const repo = repoName(name, 'fallback');
  expect(repo).toBe(`${name.toLowerCase()}-poc`);
  expect(packageName(repo)).toBe(`${name.toLowerCase().replaceAll('-', '_')}_poc`);
});

test('the templates’ own requirements and imports are among them', () => {
  const files = listFiles(TEMPLATES);
  const imported = files
    .filter((path) => path.endsWith('.py'))
    .flatMap((path) => importedIn(readFileSync(join(TEMPLATES, path), 'utf8')));
  const required = files
    .filter((path) => path.endsWith('.yaml'))
    .flatMap((path) => requiredIn(readFileSync(join(TEMPLATES, path), 'utf8')));
  for (const some of [imported, required]) expect(new Set(some).size).toBeGreaterThan(10);
  const free = [...imported, ...required].filter(
    (name) => name !== 'proof_of_concept' && !isReservedPackage(name),
  );
  expect(free).toEqual([]);
});

test('what is kept by hand is fit to compare, and said once', () => {
  const text = readFileSync(join(PROJECT, 'src', 'words', 'reserved-packages.txt'), 'utf8');
  const names = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter(Boolean);
  for (const name of names) expect(name).toMatch(/^_{0,2}[a-z][a-z0-9_]*$/);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(readReserved()).toEqual(expect.arrayContaining(names));
});

test.each([
  [
    'import torch\nfrom sklearn.svm import SVC\n    import spacy as s\nfrom . import data\nfrom ..x import y',
    ['torch', 'sklearn', 'spacy'],
  ],
  ['# import x\nfromage = 1\nimportant = 2', []],
])('%j imports %j', (code, names) => {
  expect(importedIn(code)).toEqual(names);
});

test.each([
  ['- "numpy>=1.26,<3"\n- skops>=0.11', ['numpy', 'skops']],
  ['uvicorn[standard] >= 0.30', ['uvicorn']],
  ['a plain sentence, 3 >= 2', []],
  ['scikit-learn~=1.5', ['scikit_learn']],
])('%j requires %j', (text, names) => {
  expect(requiredIn(text)).toEqual(names);
});
