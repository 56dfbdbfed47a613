/**
 * Tools and named skills that job ads ask for, one a line: `Name`, `Name = other spelling, other spelling`, with ` : case` where the name is a
 * plain word unless it has a capital, and ` : alone` where it counts only beside other tools; a flag holds for every spelling of its line.
 * `Name @Other = …` is another usual spelling of Other: an ad gets the one that it wrote itself. Spellings are compared as words, so a hyphen,
 * slash, dot or plural s needs none of its own.
 */
export const SKILL_NAMES = `
Python = python3, python 2, python 3
R : alone
SQL
Java
JavaScript = java script, js
TypeScript
C++ = c plus plus, cpp
C# = c sharp, csharp
C : alone
Go : alone
Golang @Go
Rust : case
Scala
Julia : case
Ruby : case
Ruby on Rails = rails, ror
Perl
PHP
Swift : case
Kotlin
MATLAB
SAS
SPSS
Stata
VBA
Excel = ms excel, microsoft excel : case
Bash = shell scripting, shell script, bash scripting
Shell @Bash : alone
PowerShell
HTML = html5
CSS = css3
WebGL
Three.js = threejs
Vitest
Vite : case
MQTT
OPC UA
Modbus
Altium Designer = altium
HyperLynx
SPICE : case
FME
Pro Tools
iZotope RX
Reaper : case
Zeek : case
Suricata
Snort : case
Haskell
Clojure
Lua
Fortran
COBOL
Solidity
Groovy
Objective-C
PyTorch = torch, py torch, torchrun
TensorFlow = tensor flow
Keras
JAX
MXNet
Caffe = caffe2 : case
Theano
scikit-learn = scikit, sklearn, sk learn, sci kit learn, scikitlearn, sci kitlearn, scikits learn
XGBoost = xg boost
LightGBM = light gbm
CatBoost = cat boost
pandas
NumPy = num py
SciPy = sci py
Matplotlib
seaborn
Plotly
Dash : alone
statsmodels
Prophet : case
Polars : case
Dask
Numba
Cython
PyTorch Lightning
fastai
H2O = h2o.ai
Spark MLlib = mllib
spaCy
NLTK
Gensim
fastText
word2vec
Stanford CoreNLP = corenlp
BERT
GPT = gpt 3, gpt 3.5, gpt 4, gpt 4o, gpt 5
OpenCV = open cv
YOLO = yolov5, yolov8
Detectron2 = detectron
MMDetection
Pillow : case
scikit-image = skimage
TensorRT
ONNX = onnx runtime
OpenVINO
Core ML
TensorFlow Lite = tflite
CUDA
cuDNN
Triton = triton inference server : case
Jetson
Hugging Face
HuggingFace @Hugging Face
Transformers = hf transformers : case
LangChain = lang chain
LangGraph = lang graph
LlamaIndex = llama index
LLaMA
Mistral : case
Haystack : case
Semantic Kernel
DSPy
CrewAI = crew ai
AutoGen : case
OpenAI = openai api, open ai
Azure OpenAI = azure open ai
Anthropic
Claude : case
Gemini : case
Cohere : case
Copilot = github copilot, microsoft copilot : case
Cursor : case
ChatGPT
Ollama
vLLM
DeepSpeed = deep speed
Megatron
FSDP
PEFT
LoRA = qlora
RLHF
DPO : alone
Direct Preference Optimization @DPO
RAG = retrieval augmented generation
MCP = model context protocol
LangSmith
Ragas : case
Guardrails : case
FAISS
Pinecone : case
Weaviate
Qdrant
Milvus
Chroma = chromadb : case
pgvector
Elasticsearch = elastic search
OpenSearch : case
Solr = apache solr
Lucene
Vespa : case
RLlib
Stable Baselines
Gymnasium = openai gym : case
MuJoCo
Isaac Sim
Isaac Gym
Gazebo
Blender : case
Unity : case
Unreal Engine
ROS = ros2, ros 2, robot operating system : case
SLAM
PCL = point cloud library
LiDAR
librosa
essentia
torchaudio
Kaldi
ESPnet
Whisper : case
FFmpeg
Label Studio
CVAT
Labelbox
Gradio
Streamlit
Shiny = r shiny : case
Optuna
Ray : case
Weights & Biases = wandb, weights and biases
MLflow = ml flow
Kubeflow
DVC
ClearML
Comet : case
Neptune : case
Metaflow
ZenML
Flyte
BentoML
Seldon
KServe
TorchServe
TensorFlow Serving = tf serving
Feast : case
Tecton
Great Expectations
Evidently : case
SHAP
LIME : case
PyMC = pymc3
Stan : case
BUGS : case
ggplot2 = ggplot
tidyverse
dplyr
caret : case
RStudio
Jupyter = jupyter notebook, jupyterlab, jupyter lab, ipython
Colab = google colab
Anaconda : case
Kaggle
Alteryx
KNIME
RapidMiner
DataRobot
Dataiku
Weka : case
Gurobi
CPLEX
OR-Tools
NetworkX
PyG = pytorch geometric
DGL
BLAST : case
Bioconductor
RDKit
Tesseract
PaddleOCR = paddle ocr
EasyOCR
Flair : case
Prodigy : case
INCEpTION : case
FHIR = hl7 fhir
HL7
SNOMED CT = snomed
sentence-transformers = sbert
NeMo = nvidia nemo : case
wav2vec = wav2vec 2.0
DETR
Halcon
Stable-Baselines3 @Stable Baselines
CoreML @Core ML
TensorFlow Recommenders
Ultralytics
Albumentations
timm
Modin
Faker
Rasa : case
Dialogflow
Nextflow
Snakemake
MLOps = ml ops
LLMOps
DevOps = dev ops
CI/CD = continuous integration
A/B testing = ab testing, a b test, ab test, a b experiment, split testing
ETL
ELT
Agile : case
Scrum
Kanban
TDD = test driven development
OOP = object oriented programming
REST = rest api : case
RESTful @REST = restful api
GraphQL
gRPC
API
Microservices = micro services
Serverless
AWS = amazon web services
Azure = microsoft azure, ms azure
GCP
Google Cloud @GCP = google cloud platform
SageMaker = aws sagemaker, amazon sagemaker, sage maker
Bedrock = aws bedrock, amazon bedrock : case
Vertex AI = google vertex ai, vertexai
Azure ML = azure machine learning
Azure AI Foundry = ai foundry
Azure Data Factory = adf
Synapse = azure synapse : case
Data Lake = azure data lake : case
S3 = amazon s3, aws s3
EC2
Amazon EMR = aws emr, elastic mapreduce
EMR @Amazon EMR : alone
ECS
EKS
Lambda = aws lambda : case
Redshift = amazon redshift : case
Athena = amazon athena, aws athena : case
Glue = aws glue : case
Kinesis
DynamoDB = dynamo db
CloudFormation
Step Functions
BigQuery = google bigquery, big query
Dataflow = google dataflow : case
Dataproc
Pub/Sub
Cloud Run
Firebase
Heroku
DigitalOcean
IBM Watson = watsonx, watson assistant, watson studio
OCI = oracle cloud infrastructure, oracle cloud
Power Automate
Power Apps
SharePoint
Salesforce
ServiceNow
SAP : case
Spark = apache spark : case
PySpark = py spark
Spark Streaming = structured streaming
Hadoop = apache hadoop
MapReduce = map reduce
Hive = apache hive : case
Pig = apache pig : case
HDFS
Presto : case
Trino
Impala : case
Kafka = apache kafka
Flink = apache flink
Beam = apache beam : case
Storm = apache storm : case
NiFi
Airflow = apache airflow
Prefect : case
Dagster
Luigi
Argo = argo workflows : case
dbt
Fivetran
Airbyte
Stitch : case
Talend
Informatica
SSIS
Snowflake : case
Databricks
Delta Lake
Iceberg = apache iceberg : case
Parquet
Arrow = apache arrow : case
DuckDB
Teradata
Vertica
ClickHouse
Druid = apache druid : case
PostgreSQL = postgre sql
Postgres @PostgreSQL
MySQL = my sql
SQL Server = microsoft sql server, ms sql server, mssql, ms sql
Oracle = oracle db : case
SQLite
MongoDB = mongo db, mongo
Cassandra : case
Redis
Neo4j
HBase
NoSQL = no sql
TimescaleDB
InfluxDB
CouchDB
Supabase
PostGIS
RabbitMQ
Celery : case
Tableau
Power BI = powerbi, ms power bi, microsoft power bi
Looker = lookml : case
Looker Studio = google data studio, data studio
Qlik = qlikview, qlik sense, qliksense
MicroStrategy
Metabase
Superset = apache superset : case
Grafana
Kibana
Mixpanel
Amplitude : case
Segment : case
Google Analytics = ga4
Adobe Analytics
Optimizely
Crystal Reports
D3 = d3.js, d3js
QGIS
ArcGIS = esri arcgis
GDAL
GeoPandas = geo pandas
Rasterio
Xarray
Shapely
Google Earth Engine = earth engine
Mapbox
Leaflet : case
PowerPoint
Word : alone
JIRA
Confluence : case
Git
GitHub
GitHub Actions
GitLab = gitlab ci
Bitbucket
Jenkins
CircleCI = circle ci
Travis CI
Docker = docker compose, dockerfile
Docker Swarm
Kubernetes = k8s
Helm : case
Terraform
Ansible
Puppet : case
Chef : case
Pulumi
Vault = hashicorp vault : case
Linux
Unix = unix shell
Windows Server
Slurm
HPC = high performance computing
Prometheus : case
Datadog = data dog
Splunk
New Relic
Sentry : case
OpenTelemetry
ELK = elk stack
Nginx
Flask : case
Django
FastAPI = fast api
Node.js = nodejs
Express.js = expressjs
Express @Express.js : alone
React = reactjs, react.js : case
React Native
Angular = angularjs : case
Vue = vue.js, vuejs : case
Next.js = nextjs
Svelte
jQuery
Webpack
Redux : case
Tailwind = tailwind css
Bootstrap : case
WordPress
Magento
Adobe Commerce
Shopify
Spring = spring framework : case
Spring Boot = springboot
.NET = dotnet
.NET Core
ASP.NET
Qt : case
CMake
Bazel
gcc
pytest
JUnit
Selenium
Cypress : case
Playwright
Postman : case
Figma
Photoshop
AutoCAD
SolidWorks
Simulink
LabVIEW
Verilog
VHDL
FPGA
Arduino
Raspberry Pi
Android : case
iOS
Flutter : case
WebRTC
Airtable
Zapier
n8n
F#
Elixir : case
Erlang
Dart : case
Visual Basic = vb.net
PL/SQL
T-SQL = transact sql
ABAP
OpenCL
ROCm
NCCL
OpenMP
TPU
DeepStream
GStreamer
MediaPipe
Open3D
Segment Anything
Stable Diffusion
Roboflow
llama.cpp
LiteLLM
Langfuse
SGLang
bitsandbytes
Unsloth
Pydantic
Azure AI Search = azure cognitive search
Azure DevOps
Azure Functions
Cosmos DB
Microsoft Fabric = ms fabric
Power Query
DAX : alone
SSRS
SSAS
AWS CDK
CloudWatch
Fargate
SQS
Amazon Aurora = aws aurora
RDS
Lake Formation
Textract
Rekognition
Snowpark
Unity Catalog
Hudi = apache hudi
Debezium
Kafka Streams
Confluent : case
Cloudera
Pulsar = apache pulsar : case
Matillion
Pentaho
MariaDB
Db2
SAP HANA
Memcached
SPARQL
Cypher : case
ThoughtSpot
Sisense
Google Sheets
Google Tag Manager
SAS Viya
Minitab
JMP
tidymodels
data.table
R Markdown = rmarkdown
Quarto : case
Kedro
TFX
Arize
Ray Serve
MONAI
DICOM
ImageJ
OMOP
CDISC
REDCap
Scanpy
Seurat
GATK
Biopython
AlphaFold
PyBullet
MoveIt
PX4
Omniverse
OpenShift
OpenStack
VMware
Istio
Argo CD = argocd
SonarQube
Maven : case
Gradle
Conda
Dynatrace
Logstash
PagerDuty
NestJS
Laravel
Symfony
Hibernate : case
Entity Framework
Blazor
SQLAlchemy
Jest : case
JMeter
Robot Framework
Wireshark
ZeroMQ
HubSpot
Zendesk
`;
