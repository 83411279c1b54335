/** What Prometheus is told at /metrics. */
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: "treatygraph_http_request_duration_seconds",
    help: "Time from request to answer",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly failures = new Counter({
    name: "treatygraph_graphql_errors_total",
    help: "Errors in GraphQL answers, by code; TIMEOUT counts those that took too long",
    labelNames: ["code"],
    registers: [this.registry],
  });

  constructor(engine: string, version: string) {
    collectDefaultMetrics({ register: this.registry });
    this.registry.setDefaultLabels({ engine, version });
    this.failures.inc({ code: "TIMEOUT" }, 0);
  }

  requestEnded(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  failed(code: string): void {
    this.failures.inc({ code });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
