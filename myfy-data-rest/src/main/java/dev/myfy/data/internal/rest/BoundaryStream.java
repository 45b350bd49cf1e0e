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
      target.write(singleByte);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    response.announce(length);
    if (!response.isReplaced()) {
      target.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    response.decide();
    if (!response.isReplaced()) {
      target.flush();
    }
  }

  @Override
  public void close() throws IOException {
    response.decide();
    if (!response.isReplaced()) {
      target.close();
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
