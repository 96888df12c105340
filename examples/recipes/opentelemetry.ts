// OpenTelemetry: a span for each response, by the hooks of the client, whatever its transport is.
import { SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { Hooks } from 'mpsd-handle-session';

/** @example createClient({ token, hooks: tracingHooks(trace.getTracer('my-title')) }) */
export function tracingHooks(tracer: Tracer): Hooks {
  return {
    onResponse({ method, url, attempt, status, durationMs, correlationId }) {
      const end = Date.now();
      const template = '/handles/{handleId}/session';
      const span = tracer.startSpan(`${method} ${template}`, {
        kind: SpanKind.CLIENT,
        startTime: end - durationMs,
        attributes: {
          'http.request.method': method,
          'url.template': template,
          'url.full': url,
          'server.address': new URL(url).hostname,
          'http.response.status_code': status,
          ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
          ...(correlationId !== undefined && { 'xbl.correlation_id': correlationId }), // what the vendor's support asks for
        },
      });
      if (status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(end);
    },
    // Also of attempts without a response, which have no span of their own.
    onRetry: ({ attempt, status, waitMs }) =>
      trace.getActiveSpan()?.addEvent('retry', { attempt, waitMs, reason: status ?? 'no response' }),
  };
}
