import yaml

# ruleid: yaml-unsafe-load
config = yaml.load(stream)
# ruleid: yaml-unsafe-load
config = yaml.load(stream, Loader=yaml.Loader)
# ruleid: yaml-unsafe-load
config = yaml.unsafe_load(stream)

# ok: yaml-unsafe-load
config = yaml.safe_load(stream)
# ok: yaml-unsafe-load
config = yaml.load(stream, Loader=yaml.SafeLoader)
