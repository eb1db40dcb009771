import { Agent, createServer } from 'node:http';
import type { Server } from 'node:net';
import type { Express } from 'express';
import request from 'supertest';

interface Serving {
  readonly server: Server;
  readonly connections: Agent;
}

const servings = new WeakMap<Express, Serving>();

/** Listens for the application until what it gives is called: a new server for each request costs as much as its answer. */
export async function serve(app: Express): Promise<() => void> {
  const server = createServer({ keepAliveTimeout: 0 }, app);
  const connections = new Agent({ keepAlive: true });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servings.set(app, { server, connections });
  return () => {
    servings.delete(app);
    connections.destroy();
    server.close();
    server.closeAllConnections();
  };
}

/** A browser or a program of its own; through the server that listens, if one does. */
export function visitorOf(app: Express): ReturnType<typeof request.agent> {
  const serving = servings.get(app);
  if (!serving) return request.agent(app);
  const agent = request.agent(serving.server);
  return agent.use((test: request.Test) => void test.agent(serving.connections));
}
