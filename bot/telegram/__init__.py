"""The only importer of aiogram: fetching, handlers, screens, keyboards, sending."""
