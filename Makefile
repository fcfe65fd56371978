# make audit: set up and audit the sample month.  make test: set up and run every test.  make help: the rest.
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready
IN_VENV := $(VENV)/bin

.PHONY: help audit test test-spark sample bench lint clean

help: ## 列出可用的命令
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/'

audit: $(READY) ## 安装依赖，审计样例月份 2026-10，成果写入 out/2026-10
	$(IN_VENV)/mingjing audit sample_data --month 2026-10 --out out

test: $(READY) ## 安装依赖，运行全部测试
	$(IN_VENV)/python -m pytest -n auto

test-spark: $(VENV)/.spark ## 安装 Spark（需要 Java 17），证明它与 DuckDB 结果相同，需时较久
	$(IN_VENV)/python -m pytest -n 0 tests/spark

sample: $(READY) ## 重新生成样例数据 sample_data
	$(IN_VENV)/mingjing sample sample_data --seed 20261101 --incidents 3000

bench: $(READY) ## 生成一百万行和五百万行并测量每一步的时间，与只读入、与 pandas 的做法比较；需时较久
	$(IN_VENV)/python -m benchmarks.measure

lint: $(READY) ## 检查代码风格
	$(IN_VENV)/ruff check .

clean: ## 删除成果和虚拟环境
	rm -rf out $(VENV)

# pyspark comes as a source archive: pip builds it, without any code of another.
$(VENV)/.spark: $(READY) requirements-spark.txt
	$(IN_VENV)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-spark.txt
	touch $(VENV)/.spark

# compileall: on every core, which pip does not; where nothing writes compiled files at run time, each command would compile anew. --no-deps: the file is complete, and with hashes pip refuses the extras that packages name for one another.
$(READY): requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(IN_VENV)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes --no-deps -r requirements.txt
	$(IN_VENV)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(IN_VENV)/python -m pip check
	$(IN_VENV)/python -m compileall -qq -j 0 $(VENV)/lib
	$(IN_VENV)/python -m flows.embedded
	touch $(READY)
