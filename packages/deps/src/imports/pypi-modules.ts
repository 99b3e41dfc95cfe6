/**
 * Modules of Python whose package on PyPI has another name, one a line: the module, then the packages that bring it, the usual one first. A module with
 * several packages is one of which nobody can tell by the import alone which is meant.
 *
 * A module that is not here is taken to come from the package of its own name, `_` as `-`. A dotted module stands for itself and all below it; the longest
 * that fits counts. `*` in a package takes the place of one part of the module: `google.cloud.*` is `google-cloud-*`.
 *
 * Written down from general knowledge; a package that changed its name has both.
 */
export const pypiModules = `
absl: absl-py
airflow: apache-airflow
airflow.providers.*: apache-airflow-providers-*
antlr4: antlr4-python3-runtime
apiclient: google-api-python-client
apt: python-apt
apt_pkg: python-apt
arango: python-arango
attr: attrs
auth0: auth0-python
avro: avro avro-python3
aws_cdk: aws-cdk-lib
azure.ai.*: azure-ai-*
azure.common: azure-common
azure.core: azure-core
azure.cosmos: azure-cosmos
azure.data.tables: azure-data-tables
azure.devops: azure-devops
azure.eventgrid: azure-eventgrid
azure.eventhub: azure-eventhub
azure.functions: azure-functions
azure.identity: azure-identity
azure.keyvault.*: azure-keyvault-*
azure.mgmt.*: azure-mgmt-*
azure.monitor.opentelemetry: azure-monitor-opentelemetry
azure.search.documents: azure-search-documents
azure.servicebus: azure-servicebus
azure.storage.blob: azure-storage-blob
azure.storage.filedatalake: azure-storage-file-datalake
azure.storage.fileshare: azure-storage-file-share
azure.storage.queue: azure-storage-queue
azureml: azureml-core
backports.*: backports.*
barcode: python-barcode
bidi: python-bidi
binance: python-binance
bluetooth: PyBluez
box: python-box
bs4: beautifulsoup4
bson: pymongo bson
cairo: pycairo
cassandra: cassandra-driver
caffe2: torch
cchardet: cchardet faust-cchardet
chess: chess python-chess
clr: pythonnet
constraint: python-constraint
corsheaders: django-cors-headers
crispy_forms: django-crispy-forms
crontab: python-crontab crontab
Crypto: pycryptodome pycrypto
Cryptodome: pycryptodomex
cups: pycups
cv2: opencv-python opencv-python-headless opencv-contrib-python opencv-contrib-python-headless
Cython: Cython
cx_Oracle: cx-Oracle
datadog_checks: datadog-checks-base
dateutil: python-dateutil
dbus: dbus-python
debug_toolbar: django-debug-toolbar
decouple: python-decouple
discord: discord.py py-cord
django_filters: django-filter
djcelery: django-celery
dns: dnspython
docker: docker docker-py
docopt: docopt docopt-ng
docx: python-docx
dotenv: python-dotenv
editor: python-editor
engineio: python-engineio
environ: django-environ environ-config
etcd: python-etcd
facebook: facebook-sdk
faiss: faiss-cpu faiss-gpu
ffmpeg: ffmpeg-python
fitz: PyMuPDF
fluent: fluent-logger
fpdf: fpdf2 fpdf
freetype: freetype-py
frontmatter: python-frontmatter
fuse: fusepy fuse-python
gflags: python-gflags
gi: PyGObject
git: GitPython
gitlab: python-gitlab
github: PyGithub
github3: github3.py
gnupg: python-gnupg
google.adk: google-adk
google.ads: google-ads
google.analytics: google-analytics-data
google.api_core: google-api-core
google.appengine: appengine-python-standard
google.auth: google-auth
google.cloud.*: google-cloud-*
google.cloud.aiplatform: google-cloud-aiplatform
google.cloud.bigquery: google-cloud-bigquery
google.cloud.bigquery_storage: google-cloud-bigquery-storage
google.cloud.firestore: google-cloud-firestore
google.cloud.logging: google-cloud-logging
google.cloud.pubsub: google-cloud-pubsub
google.cloud.pubsub_v1: google-cloud-pubsub
google.cloud.secretmanager: google-cloud-secret-manager
google.cloud.spanner: google-cloud-spanner
google.cloud.storage: google-cloud-storage
google.cloud.tasks_v2: google-cloud-tasks
google.cloud.vision: google-cloud-vision
google.colab: google-colab
google.genai: google-genai
google.generativeai: google-generativeai
google.oauth2: google-auth
google.protobuf: protobuf
google.resumable_media: google-resumable-media
google.rpc: googleapis-common-protos
google.type: googleapis-common-protos
googleapiclient: google-api-python-client
graphql: graphql-core
grpc: grpcio
grpc_health: grpcio-health-checking
grpc_reflection: grpcio-reflection
grpc_status: grpcio-status
grpc_tools: grpcio-tools
guardian: django-guardian
haystack: haystack-ai farm-haystack django-haystack
hcl: pyhcl
hcl2: python-hcl2
health_check: django-health-check
i18n: python-i18n
igraph: igraph python-igraph
imblearn: imbalanced-learn
import_export: django-import-export
IPython: ipython
jaraco.*: jaraco.*
jenkins: python-jenkins
jnius: pyjnius
jose: python-jose
jsonrpc: json-rpc
jwt: PyJWT
kafka: kafka-python kafka-python-ng
keystoneclient: python-keystoneclient
ldap: python-ldap
Levenshtein: Levenshtein python-Levenshtein
linebot: line-bot-sdk
llama_cpp: llama-cpp-python
llama_index.core: llama-index-core
llama_index.embeddings.*: llama-index-embeddings-*
llama_index.llms.*: llama-index-llms-*
llama_index.readers.*: llama-index-readers-*
llama_index.vector_stores.*: llama-index-vector-stores-*
magic: python-magic
markdown_it: markdown-it-py
mpl_toolkits: matplotlib
pylab: matplotlib
memcache: python-memcached
mpv: mpv python-mpv
msgpack: msgpack msgpack-python
mysql: mysql-connector-python
mysql.connector: mysql-connector-python
MySQLdb: mysqlclient MySQL-python
nacl: PyNaCl
natto: natto-py
neo4j: neo4j neo4j-driver
neutronclient: python-neutronclient
nmap: python-nmap python3-nmap
novaclient: python-novaclient
nvidia_smi: nvidia-ml-py3
oauth2_provider: django-oauth-toolkit
OpenGL: PyOpenGL
OpenSSL: pyOpenSSL
opensearchpy: opensearch-py
opentelemetry: opentelemetry-api
opentelemetry.exporter.jaeger: opentelemetry-exporter-jaeger
opentelemetry.exporter.otlp: opentelemetry-exporter-otlp
opentelemetry.exporter.prometheus: opentelemetry-exporter-prometheus
opentelemetry.instrumentation: opentelemetry-instrumentation
opentelemetry.instrumentation.*: opentelemetry-instrumentation-*
opentelemetry.sdk: opentelemetry-sdk
osgeo: GDAL
paho: paho-mqtt
past: future
patoolib: patool
pdfminer: pdfminer.six pdfminer
phonenumber_field: django-phonenumber-field
PIL: Pillow
pinecone: pinecone pinecone-client
pkg_resources: setuptools
png: pypng
pptx: python-pptx
psycopg2: psycopg2-binary psycopg2
pyannote.audio: pyannote.audio
pygame: pygame pygame-ce
pyi_splash: pyinstaller
PyInstaller: pyinstaller
pynvml: nvidia-ml-py pynvml
PyPDF2: PyPDF2
PyQt4: PyQt4
PyQt5: PyQt5
PyQt5.QtWebEngineWidgets: PyQtWebEngine
PyQt6: PyQt6
PySide2: PySide2
PySide6: PySide6
pyrebase: Pyrebase4 Pyrebase
_pytest: pytest
pythoncom: pywin32
pythonjsonlogger: python-json-logger
pywintypes: pywin32
pywt: PyWavelets
pyximport: Cython
rediscluster: redis-py-cluster
rest_framework: djangorestframework
rest_framework_jwt: djangorestframework-jwt
rest_framework_simplejwt: djangorestframework-simplejwt
RPi: RPi.GPIO
RPi.GPIO: RPi.GPIO
ruamel: ruamel.yaml
ruamel.yaml: ruamel.yaml
saml2: pysaml2
onelogin: python3-saml python-saml
serial: pyserial
serpapi: google-search-results serpapi
shapefile: pyshp
simple_history: django-simple-history
singer: singer-python
sip: PyQt5-sip sip
sklearn: scikit-learn
skimage: scikit-image
skopt: scikit-optimize
skvideo: sk-video
slack: slackclient
slugify: python-slugify unicode-slugify
smbus: smbus smbus-cffi
snappy: python-snappy
snowflake.connector: snowflake-connector-python
snowflake.snowpark: snowflake-snowpark-python
snowflake.sqlalchemy: snowflake-sqlalchemy
social_core: social-auth-core
social_django: social-auth-app-django
socketio: python-socketio
socks: PySocks
sockshandler: PySocks
speech_recognition: SpeechRecognition
sphinxcontrib.*: sphinxcontrib-*
storages: django-storages
strawberry: strawberry-graphql
strawberry_django: strawberry-graphql-django
surprise: scikit-surprise
swiftclient: python-swiftclient
tavily: tavily-python
taggit: django-taggit
telebot: pyTelegramBotAPI
telegram: python-telegram-bot
tensorboardX: tensorboardX
tensorflow: tensorflow tensorflow-cpu tensorflow-gpu
tlz: toolz
ubjson: py-ubjson
umap: umap-learn
unleash: UnleashClient
usb: pyusb
validate_email: validate-email py3-validate-email
vertexai: google-cloud-aiplatform
vlc: python-vlc
weaviate: weaviate-client
websocket: websocket-client
whisper: openai-whisper
wikipediaapi: Wikipedia-API
win32api: pywin32
win32clipboard: pywin32
win32com: pywin32
win32con: pywin32
win32event: pywin32
win32file: pywin32
win32gui: pywin32
win32pipe: pywin32
win32process: pywin32
win32security: pywin32
win32service: pywin32
win32serviceutil: pywin32
wordpress_xmlrpc: python-wordpress-xmlrpc
wx: wxPython
xdg: pyxdg xdg
Xlib: python-xlib
yaml: PyYAML
yara: yara-python
z3: z3-solver
zmq: pyzmq
zope.*: zope.*
`;
