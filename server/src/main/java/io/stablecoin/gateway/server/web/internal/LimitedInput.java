package io.stablecoin.gateway.server.web.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Reads a body up to a limit, whatever length the caller announced, or did not. */
final class LimitedInput extends ServletInputStream {

  private final ServletInputStream body;
  private long left;

  LimitedInput(ServletInputStream body, long limit) {
    this.body = body;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int read = body.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = body.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws BodyTooLargeException {
    left -= read;
    if (left < 0) {
      throw new BodyTooLargeException();
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
