import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { ExchangeFailure } from './exchange-failure.ts';

/**
 * Opens a connection that nobody has used: for https, up to the end of the handshake and with a trusted certificate.
 * While this has not resolved, not one byte of a request can have left. Rejects with the socket's error, or with the
 * signal's reason.
 */
export function connect(url: URL, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const secure = url.protocol === 'https:';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port || (secure ? 443 : 80));
    const tls: TLSSocket | null = secure
      ? connectTls({ host, port, ALPNProtocols: ['http/1.1'], ...(isIP(host) ? {} : { servername: host }) })
      : null;
    const socket = tls ?? connectTcp({ host, port });

    const settle = (error: unknown): void => {
      signal.removeEventListener('abort', onAbort);
      socket.off('error', settle);
      socket.off('close', onClose);
      if (error === null) {
        resolve(socket);
        return;
      }
      socket.on('error', () => {});
      socket.destroy();
      reject(error);
    };
    const onClose = (): void => settle(new ExchangeFailure('closed'));
    const onAbort = (): void => settle(signal.reason);
    signal.addEventListener('abort', onAbort);
    socket.once('error', settle);
    socket.once('close', onClose);
    if (tls === null) socket.once('connect', () => settle(null));
    else
      tls.once('secureConnect', () =>
        settle(tls.authorized ? null : new ExchangeFailure('certificate-not-trusted')),
      );
  });
}
