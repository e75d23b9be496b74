"""The Bot API over HTTP: reading a call, carrying it out as the official server does, answering or refusing."""
