package dev.myfy.data.internal.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Announces bytes to the response before they go into the container's buffer. */
final class BoundaryStream extends ServletOutputStream {

  private final ServletOutputStream target;
  private final BoundaryResponse response;

  BoundaryStream(ServletOutputStream target, BoundaryResponse response) {
    this.target = target;
    this.response = response;
  }

  @Override
  public void write(int singleByte) throws IOException {
    response.announce(1);
    if (!response.isReplaced()) {
      send(() -> target.write(singleByte));
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    response.announce(length);
    if (!response.isReplaced()) {
      send(() -> target.write(bytes, offset, length));
    }
  }

  @Override
  public void flush() throws IOException {
    response.decide();
    if (!response.isReplaced()) {
      send(target::flush);
    }
  }

  /** The end of a body that is cut off must not look like its end. */
  @Override
  public void close() throws IOException {
    response.decide();
    if (!response.isReplaced() && !response.exchange().isCutShort()) {
      send(target::close);
    }
  }

  /** Something that goes to the client. */
  private interface Sending {
    void run() throws IOException;
  }

  private void send(Sending sending) throws IOException {
    try {
      sending.run();
    } catch (IOException e) {
      response.exchange().clientIsGone();
      throw e;
    }
  }

  @Override
  public boolean isReady() {
    return target.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    target.setWriteListener(listener);
  }
}
