import yaml
from yaml import CLoader, load

# ruleid: yaml-unsafe-load
config = yaml.load(stream)
# ruleid: yaml-unsafe-load
config = yaml.load(stream, Loader=yaml.Loader)
# ruleid: yaml-unsafe-load
config = load(stream, CLoader)
# ruleid: yaml-unsafe-load
config = yaml.unsafe_load(stream)

# ok: yaml-unsafe-load
config = yaml.safe_load(stream)
# ok: yaml-unsafe-load
config = yaml.load(stream, Loader=yaml.SafeLoader)
# ok: yaml-unsafe-load
config = load(stream, Loader=yaml.CSafeLoader)
# ok: yaml-unsafe-load
config = json.load(stream)
# ok: yaml-unsafe-load
hint = "yaml.load(stream)"
